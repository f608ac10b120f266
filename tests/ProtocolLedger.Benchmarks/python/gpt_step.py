"""Steps per second of a byte-level GPT's training with python3-torch, the yardstick of the TorchSharp binding.

/usr/bin/python3 gpt_step.py --layers 4 --width 128 --heads 4 --context 128 --batch 16 --vocabulary 256 --threads 1 --warmup 3 --steps 20
Prints one number. Set OMP_NUM_THREADS, OPENBLAS_CORETYPE, ATEN_CPU_CAPABILITY, DNNL_MAX_CPU_ISA and LD_LIBRARY_PATH
before, as for the process compared with. Layer norm is made of primitives, as in the binding.
"""
import argparse
import time

import torch
import torch.nn.functional as F


class Norm(torch.nn.Module):
    def __init__(self, width):
        super().__init__()
        self.weight = torch.nn.Parameter(torch.ones(width))
        self.bias = torch.nn.Parameter(torch.zeros(width))

    def forward(self, x):
        mean = x.mean([-1], keepdim=True)
        centred = x - mean
        variance = (centred * centred).mean([-1], keepdim=True)
        return centred * (variance + 1e-5).rsqrt() * self.weight + self.bias


class Block(torch.nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.width, self.heads = width, heads
        self.norm1, self.norm2 = Norm(width), Norm(width)
        self.qkv, self.out = torch.nn.Linear(width, 3 * width), torch.nn.Linear(width, width)
        self.up, self.down = torch.nn.Linear(width, 4 * width), torch.nn.Linear(4 * width, width)

    def forward(self, x, mask):
        batch, length, width = x.shape
        each = width // self.heads
        query, key, value = (t.view(batch, length, self.heads, each).transpose(1, 2) for t in self.qkv(self.norm1(x)).split(width, 2))
        scores = query.matmul(key.transpose(-2, -1)) * (1.0 / each**0.5)
        weights = F.softmax(scores.masked_fill(mask, float("-inf")), -1)
        x = x + self.out(weights.matmul(value).transpose(1, 2).contiguous().view(batch, length, width))
        return x + self.down(F.gelu(self.up(self.norm2(x))))


class Gpt(torch.nn.Module):
    def __init__(self, a):
        super().__init__()
        self.tokens = torch.nn.Parameter(torch.randn(a.vocabulary, a.width) * 0.02)
        self.positions = torch.nn.Parameter(torch.randn(a.context, a.width) * 0.02)
        self.blocks = torch.nn.ModuleList([Block(a.width, a.heads) for _ in range(a.layers)])
        self.norm = Norm(a.width)
        self.head = torch.nn.Linear(a.width, a.vocabulary, bias=False)

    def forward(self, ids):
        length = ids.shape[1]
        x = F.embedding(ids, self.tokens) + self.positions[:length]
        mask = torch.ones(length, length, dtype=torch.bool).triu(1)
        for block in self.blocks:
            x = block(x, mask)
        return self.head(self.norm(x))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name, default in dict(layers=4, width=128, heads=4, context=128, batch=16, vocabulary=256, threads=1, warmup=3, steps=20).items():
        parser.add_argument(f"--{name}", type=int, default=default)
    parser.add_argument("--cpu", action="store_true", help="count processor time, not wall time: for a busy machine")
    a = parser.parse_args()
    clock = time.process_time if a.cpu else time.perf_counter
    torch.set_num_threads(a.threads)
    torch.manual_seed(1)
    model = Gpt(a)
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4, betas=(0.9, 0.95), weight_decay=0.1)
    ids = torch.randint(0, a.vocabulary, (a.batch, a.context + 1))

    def step():
        logits = model(ids[:, :-1].contiguous())
        loss = F.cross_entropy(logits.view(-1, a.vocabulary), ids[:, 1:].reshape(-1))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        loss.item()

    for _ in range(a.warmup):
        step()
    start = clock()
    for _ in range(a.steps):
        step()
    print(f"{a.steps / (clock() - start):.4f}")


if __name__ == "__main__":
    main()
