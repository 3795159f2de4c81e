"""Fills a form as somebody does with Python: fill_openpyxl.py FORM CELLS FILLED."""

import datetime
import sys

import openpyxl

form, cells, filled = sys.argv[1:]
book = openpyxl.load_workbook(form)
with open(cells, encoding="utf-8") as lines:
    for line in lines:
        sheet, cell, kind, text = line.rstrip("\n").split("\t")
        value = text.replace("\\n", "\n")
        if kind == "number":
            value = float(text)
        if kind == "day":
            value = datetime.date.fromisoformat(text)
        book[sheet][cell] = value
book.save(filled)
