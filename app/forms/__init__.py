"""The official papers: a value goes in, PDF bytes come out; one file per form."""
