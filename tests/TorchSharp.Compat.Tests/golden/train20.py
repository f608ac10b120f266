"""Trains a small GPT for 20 steps with python3-torch and prints the SHA-256 of its parameters after each, as JSON.

Regenerate:  /usr/bin/python3 golden/train20.py > golden/train20.json
The C# side (SmallGpt.cs) makes the same model, data and steps; parameters start from an integer hash in both.
"""
import hashlib
import json
import os
import struct
import sys

PINNED = {
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_CORETYPE": "Haswell",
    "ATEN_CPU_CAPABILITY": "avx2",
    "DNNL_MAX_CPU_ISA": "AVX2",
    "LD_LIBRARY_PATH": "/usr/lib/x86_64-linux-gnu/openblas-serial",
}
if any(os.environ.get(k) != v for k, v in PINNED.items()):
    os.execve(sys.executable, [sys.executable] + sys.argv, {**os.environ, **PINNED})

import torch
import torch.nn.functional as F

VOCAB, WIDTH, HEADS, LAYERS, CONTEXT, BATCH, STEPS = 48, 32, 4, 2, 24, 6, 20
MASK = 0xFFFFFFFF


def mix(seed, i):
    h = (i * 0x9E3779B1 + seed * 0x85EBCA77) & MASK
    h ^= h >> 15
    h = (h * 0x2C1B3C6D) & MASK
    h ^= h >> 12
    h = (h * 0x297A2D39) & MASK
    return h ^ (h >> 15)


def make(seed, *shape):
    count = 1
    for s in shape:
        count *= s
    # 24 bits to [-1/8, 1/8), exact in float32
    values = [((mix(seed, i) >> 8) - (1 << 23)) / (1 << 26) for i in range(count)]
    return torch.tensor(values, dtype=torch.float32).reshape(shape)


def build():
    """Parameters by name, in the order C# registers them."""
    names = {"tokens": (VOCAB, WIDTH), "positions": (CONTEXT, WIDTH)}
    for layer in range(LAYERS):
        p = f"blocks.{layer}."
        names[p + "norm1.weight"] = names[p + "norm1.bias"] = (WIDTH,)
        names[p + "qkv.weight"], names[p + "qkv.bias"] = (3 * WIDTH, WIDTH), (3 * WIDTH,)
        names[p + "out.weight"], names[p + "out.bias"] = (WIDTH, WIDTH), (WIDTH,)
        names[p + "norm2.weight"] = names[p + "norm2.bias"] = (WIDTH,)
        names[p + "up.weight"], names[p + "up.bias"] = (4 * WIDTH, WIDTH), (4 * WIDTH,)
        names[p + "down.weight"], names[p + "down.bias"] = (WIDTH, 4 * WIDTH), (WIDTH,)
    names["norm.weight"] = names["norm.bias"] = (WIDTH,)
    names["head.weight"] = (VOCAB, WIDTH)
    params = {}
    for seed, (name, shape) in enumerate(names.items()):
        t = make(seed + 1, *shape)
        if "norm" in name and name.endswith("weight"):
            t = t + 1.0
        params[name] = t.requires_grad_()
    return params


def norm(x, w, b):
    mean = x.mean([-1], keepdim=True)
    centred = x - mean
    variance = (centred * centred).mean([-1], keepdim=True)
    return centred * (variance + 1e-5).rsqrt() * w + b


def forward(p, ids):
    batch, length = ids.shape
    x = F.embedding(ids, p["tokens"]) + p["positions"][:length]
    mask = torch.ones(length, length, dtype=torch.bool).triu(1)
    for layer in range(LAYERS):
        q = f"blocks.{layer}."
        h = norm(x, p[q + "norm1.weight"], p[q + "norm1.bias"])
        parts = F.linear(h, p[q + "qkv.weight"], p[q + "qkv.bias"]).split(WIDTH, 2)
        query, key, value = (t.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2) for t in parts)
        scores = query.matmul(key.transpose(-2, -1)) * (1.0 / (WIDTH // HEADS) ** 0.5)
        weights = F.softmax(scores.masked_fill(mask, float("-inf")), -1)
        h = weights.matmul(value).transpose(1, 2).contiguous().view(batch, length, WIDTH)
        x = x + F.linear(h, p[q + "out.weight"], p[q + "out.bias"])
        h = norm(x, p[q + "norm2.weight"], p[q + "norm2.bias"])
        h = F.gelu(F.linear(h, p[q + "up.weight"], p[q + "up.bias"]))
        x = x + F.linear(h, p[q + "down.weight"], p[q + "down.bias"])
    return F.linear(norm(x, p["norm.weight"], p["norm.bias"]), p["head.weight"])


def bits(x):
    return struct.pack(">f", x).hex()


def main():
    torch.set_num_threads(1)
    params = build()
    optimizer = torch.optim.AdamW(params.values(), lr=3e-3, betas=(0.9, 0.95), eps=1e-8, weight_decay=0.1)
    hashes, losses, norms = [], [], []
    for step in range(STEPS):
        flat = [mix(1000 + step, i) % VOCAB for i in range(BATCH * (CONTEXT + 1))]
        ids = torch.tensor(flat, dtype=torch.int64).reshape(BATCH, CONTEXT + 1)
        logits = forward(params, ids[:, :-1].contiguous())
        loss = F.cross_entropy(logits.view(-1, VOCAB), ids[:, 1:].reshape(-1))
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        total = torch.nn.utils.clip_grad_norm_(params.values(), 0.5)
        optimizer.step()
        digest = hashlib.sha256()
        for t in params.values():
            digest.update(struct.pack(f"<{t.numel()}f", *t.detach().flatten().tolist()))
        hashes.append(digest.hexdigest())
        losses.append(bits(loss.item()))
        norms.append(bits(total.item()))
    moments = hashlib.sha256()
    for key in ("exp_avg", "exp_avg_sq"):
        for t in params.values():
            m = optimizer.state[t][key]
            moments.update(struct.pack(f"<{m.numel()}f", *m.flatten().tolist()))
    first = [bits(v) for v in params["head.weight"].detach().flatten()[:4].tolist()]
    print(json.dumps({"torch": torch.__version__, "parameters": hashes, "moments": moments.hexdigest(), "losses": losses, "norms": norms, "head": first}, indent=1))


if __name__ == "__main__":
    main()
