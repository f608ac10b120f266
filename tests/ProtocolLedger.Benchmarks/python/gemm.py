"""The peer of the `gemm-...` benchmarks: OpenBLAS with the kernels that it picks for this processor.

Usage: gemm.py LIBRARY M N K. First prints a line of JSON that says with what it works. Then reads a number of products
A x B^T per line on stdin and answers with one line of JSON: the seconds of each. Waits without using the processor in
between, so that the two programs can take turns.
"""
import ctypes
import json
import os
import random
import sys
import time

ROW_MAJOR, NO_TRANSPOSE, TRANSPOSE = 101, 111, 112


def numbers(count):
    return (ctypes.c_float * count)(*(random.random() - 0.5 for _ in range(count)))


def main():
    library = ctypes.CDLL(sys.argv[1])
    m, n, k = (int(size) for size in sys.argv[2:5])
    a, b, c = numbers(m * k), numbers(n * k), (ctypes.c_float * (m * n))()
    library.openblas_get_config.restype = ctypes.c_char_p
    print(json.dumps({"blas": library.openblas_get_config().decode(), "pinned": "OPENBLAS_CORETYPE" in os.environ}), flush=True)
    one, zero = ctypes.c_float(1), ctypes.c_float(0)
    for line in sys.stdin:
        seconds = []
        for _ in range(int(line)):
            begin = time.perf_counter()
            library.cblas_sgemm(ROW_MAJOR, NO_TRANSPOSE, TRANSPOSE, m, n, k, one, a, k, b, k, zero, c, n)
            seconds.append(time.perf_counter() - begin)
        print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main()
