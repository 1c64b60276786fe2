"""How the learned reader is made: from annotated reports and a pretrained encoder to the shipped model."""
