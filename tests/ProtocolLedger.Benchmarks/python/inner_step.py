"""The peer of the `inner-step` benchmark: the node's GPT and its AdamW step in PyTorch.

Usage: inner_step.py TEXT_FILE. First prints a line of JSON that says with what it works. Then reads a number of steps per
line on stdin and answers with one line of JSON: the seconds of each step. Waits without using the processor in between, so
that the two programs can take turns.
"""
import ctypes
import json
import math
import os
import sys
import time

import torch
import torch.nn as nn
import torch.nn.functional as F

LAYERS, WIDTH, HEADS, SEQUENCE, BATCH, VOCABULARY = 4, 128, 4, 128, 16, 256


class LayerNorm(nn.Module):
    def __init__(self):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(WIDTH))
        self.bias = nn.Parameter(torch.zeros(WIDTH))

    def forward(self, x):
        centred = x - x.mean(-1, keepdim=True)
        variance = (centred * centred).mean(-1, keepdim=True)
        return centred * (variance + 1e-5).rsqrt() * self.weight + self.bias


class Block(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention_norm, self.feed_forward_norm = LayerNorm(), LayerNorm()
        self.input, self.output = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.expand, self.contract = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)

    def forward(self, x, future):
        batch, length, width = x.shape
        joined = self.input(self.attention_norm(x)).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        query, key, value = joined[0], joined[1], joined[2]
        scores = torch.matmul(query, key.transpose(-2, -1)) * (1.0 / math.sqrt(width // HEADS))
        weights = scores.masked_fill(future, float("-inf")).softmax(-1)
        x = x + self.output(torch.matmul(weights, value).transpose(1, 2).reshape(batch, length, width))
        return x + self.contract(F.gelu(self.expand(self.feed_forward_norm(x))))


class Gpt(nn.Module):
    def __init__(self):
        super().__init__()
        self.tokens = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Parameter(torch.zeros(SEQUENCE, WIDTH))
        self.blocks = nn.ModuleList(Block() for _ in range(LAYERS))
        self.final_norm = LayerNorm()
        self.head = nn.Linear(WIDTH, VOCABULARY, bias=False)
        self.register_buffer("future", torch.ones(SEQUENCE, SEQUENCE).triu(1) > 0)

    def forward(self, tokens):
        length = tokens.shape[1]
        x = self.tokens(tokens) + self.positions[:length]
        for block in self.blocks:
            x = block(x, self.future[:length, :length])
        return self.head(self.final_norm(x))


def blas():
    """What the loaded OpenBLAS says about itself."""
    with open("/proc/self/maps") as maps:
        path = next((line.split()[-1] for line in maps if "/libopenblas" in line), None)
    if path is None:
        return "unknown"
    describe = ctypes.CDLL(path).openblas_get_config
    describe.restype = ctypes.c_char_p
    return describe().decode()


def settings(model):
    parent = os.getppid()
    return {
        "torch": torch.__version__,
        "blas": blas(),
        "threads": torch.get_num_threads(),
        "parameters": sum(p.numel() for p in model.parameters()),
        "priorityOfParent": os.getpriority(os.PRIO_PROCESS, 0) == os.getpriority(os.PRIO_PROCESS, parent),
        "processorsOfParent": os.sched_getaffinity(0) == os.sched_getaffinity(parent),
        "environment": dict(os.environ),
    }


def main():
    torch.set_num_threads(1)
    torch.manual_seed(1)
    with open(sys.argv[1], "rb") as file:
        text = torch.frombuffer(bytearray(file.read()), dtype=torch.uint8)
    model = Gpt()
    for name, parameter in model.named_parameters():
        if parameter.dim() > 1:
            nn.init.normal_(parameter, std=0.02)
    optimizer = torch.optim.AdamW(model.parameters(), lr=2e-3, betas=(0.9, 0.95), weight_decay=0.0)
    print(json.dumps(settings(model)), flush=True)
    for line in sys.stdin:
        seconds = []
        for _ in range(int(line)):
            begin = time.perf_counter()
            starts = torch.randint(0, len(text) - SEQUENCE - 1, (BATCH,)).tolist()
            windows = torch.stack([text[i:i + SEQUENCE + 1] for i in starts]).long()
            logits = model(windows[:, :-1])
            loss = F.cross_entropy(logits.view(-1, VOCABULARY), windows[:, 1:].reshape(-1))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            loss.item()
            seconds.append(time.perf_counter() - begin)
        print(json.dumps(seconds), flush=True)


if __name__ == "__main__":
    main()
