"""Writes the tests' ledgers with several spreadsheet programs out of one set of truths."""
