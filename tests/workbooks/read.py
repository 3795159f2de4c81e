"""What openpyxl finds in the workbooks that workbooks.sh made, held against the report as JSON."""
import datetime
import glob
import json
import sys

import openpyxl


def check(holds, words):
    if not holds:
        sys.exit("workbooks_openpyxl: " + words)


def head_of(sheet, title):
    for row in range(1, sheet.max_row + 1):
        if sheet.cell(row, 1).value == title:
            return row
    sys.exit(f"workbooks_openpyxl: {sheet.title} has no heading {title}")


report = json.load(open(sys.argv[1], encoding="utf-8"))
book = openpyxl.load_workbook("month.xlsx")
check(book.active.title == "推进情况", "the table of the tasks is not what opens")

tasks = book["推进情况"]
head = head_of(tasks, "序号")
titles = [tasks.cell(head, column).value for column in range(1, 13)]
check(titles == ["序号", "重点任务", "牵头单位", "责任单位", "年度目标", "本月进展", "累计完成", "完成率", "序时进度", "状态",
                 "存在问题", "下步打算"], f"columns: {titles}")
check(tasks.freeze_panes == f"C{head + 1}", f"frozen at {tasks.freeze_panes}")
check(tasks.auto_filter.ref is not None and tasks.auto_filter.ref.startswith(f"A{head}:L"), "no filter on the heading")
check(tasks.print_title_rows in (f"{head}:{head}", f"${head}:${head}"), f"repeated: {tasks.print_title_rows}")
check(tasks.page_setup.orientation == "landscape" and str(tasks.page_setup.paperSize) == "9", "not A4 across")
check(tasks.sheet_properties.pageSetUpPr.fitToPage and tasks.page_setup.fitToHeight == 0, "not one page wide")

rows = {}
for row in range(head + 1, tasks.max_row + 1):
    number = tasks.cell(row, 1).value
    if isinstance(number, (int, float)):
        rows.setdefault(str(int(number)), []).append(row)
for task in report["rows"]:
    at = rows[task["task"]]
    shown = tasks.cell(at[0], 8)
    if task["rate"] is None:
        check(shown.value == "—", f"task {task['task']}: {shown.value}")
    else:
        check(abs(shown.value - task["rate"] / 100) < 1e-12, f"task {task['task']}: {shown.value} is not {task['rate']} %")
        check("%" in shown.number_format, shown.number_format)
    for column, key in ((6, "progress"), (11, "problems"), (12, "next")):
        text = "".join(str(tasks.cell(row, column).value or "") + "\n" for row in at)
        check("".join(text.split()) == "".join(task[key].split()), f"task {task['task']}: {key} is not whole")
    colour = tasks.cell(at[0], 10).fill.fgColor.rgb
    wanted = {"green": "FFC6EFCE", "yellow": "FFFFEB9C", "red": "FFFFC7CE"}.get(task["state"])
    check(wanted is None or colour == wanted, f"task {task['task']}: {task['state']} is {colour}")
    check(tasks.cell(at[0], 10).value == task["state_text"], f"task {task['task']}: no word for its state")
for row in range(1, tasks.max_row + 1):
    check((tasks.row_dimensions[row].height or 0) <= 409, f"row {row} is higher than Excel can show")

units = book["报送情况"]
head = head_of(units, "序号")
dates = [units.cell(row, 4).value for row in range(head + 1, units.max_row + 1)]
check(all(isinstance(date, datetime.datetime) for date in dates) and len(dates) == 41, "days are not days")

funds = book["资金"]
head = head_of(funds, "分类")
for project in report["funds"]["projects"]:
    row = next(r for r in range(head, funds.max_row + 1) if funds.cell(r, 2).value == project["name"])
    check(funds.cell(row, 5).value == float(project["budget"]), f"{project['name']}: {funds.cell(row, 5).value}")

charts = book["目标"]._charts
check(len(charts) == 1 and type(charts[0]).__name__ == "BarChart", "no chart of the targets")

for name in glob.glob("*.xlsx"):
    made_up = not name.startswith(("real", "annex2"))
    for sheet in openpyxl.load_workbook(name):
        footer = sheet.oddFooter.right.text or sheet.oddFooter.center.text
        check("&P" in footer and "&N" in footer, f"{name}, {sheet.title}: pages have no numbers")
        check(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{name}, {sheet.title}: not one page wide")
        marked = "演示数据" in str(sheet.cell(1, 1).value) and "演示数据" in str(sheet.oddHeader.center.text)
        check(marked == made_up, f"{name}, {sheet.title}: the mark of made-up data is {marked}")
        for row in sheet.iter_rows():
            for cell in row:
                check(cell.data_type != "f", f"{name}, {sheet.title}, {cell.coordinate} is a formula")

annex = openpyxl.load_workbook("annex2.xlsx").worksheets[0]
check(any(str(merged).startswith("B") for merged in annex.merged_cells.ranges), "annex 2 has no merged cells")
print(f"{len(report['rows'])} tasks, {len(dates)} units, {len(report['funds']['projects'])} projects read back")
