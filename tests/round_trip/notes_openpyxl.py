"""Prints the notes of a workbook, one a line: notes_openpyxl.py XLSX."""

import sys

import openpyxl

for sheet in openpyxl.load_workbook(sys.argv[1]):
    for row in sheet.iter_rows():
        for cell in row:
            if cell.comment:
                print(sheet.title, cell.coordinate, cell.comment.text)
