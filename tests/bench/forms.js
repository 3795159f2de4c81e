// What `hbjs form --all` and `hbjs import` do, done with exceljs: the yardstick of the bench.
//
//   forms.js out FOLDER COUNT   writes as many forms of five sheets with styles, lists, limits and protection
//   forms.js in FILE…           reads forms, every cell of them

const path = require('path');
const ExcelJS = require('exceljs');

const thin = { style: 'thin', color: { argb: 'FF9AA5B1' } };
const border = { top: thin, left: thin, bottom: thin, right: thin };
const alignment = { wrapText: true, vertical: 'middle' };
const text = '演示数据：选派优秀校长、优秀教师赴帮扶地跟岗培训，邀请专家开展各学科教师培训和送教活动。';

const tables = [
  { name: '月报', columns: ['编号', '身份', '工作事项', '具体内容', '年度目标', '截至上月', '本月进展', '存在问题', '下步打算'], rows: 6 },
  { name: '数据', columns: ['目标编号', '事项', '目标', '年度目标', '填报方式', '截至上月', '本月数', '计量单位'], rows: 3 },
  { name: '活动', columns: ['职责', '日期', '内容', '主要负责同志带队'], rows: 12, blank: true },
  { name: '资金', columns: ['项目', '落实或拨付', '日期', '金额（万元）', '说明'], rows: 12, blank: true },
  { name: '经验', columns: ['标题', '内容'], rows: 5, blank: true },
];

async function write(folder, number) {
  const book = new ExcelJS.Workbook();
  for (const table of tables) {
    const sheet = book.addWorksheet(table.name);
    sheet.columns = table.columns.map(() => ({ width: 20 }));
    sheet.mergeCells(1, 1, 1, table.columns.length);
    sheet.getCell(1, 1).value = '演示数据　工作推进情况月报表';
    sheet.getRow(3).values = table.columns;
    for (let row = 4; row < 4 + table.rows; ++row) {
      for (let column = 1; column <= table.columns.length; ++column) {
        const cell = sheet.getCell(row, column);
        if (!table.blank) cell.value = text;
        cell.border = border;
        cell.alignment = alignment;
        cell.protection = { locked: !table.blank };
      }
      if (table.blank) {
        sheet.getCell(row, 1).dataValidation = { type: 'list', allowBlank: true, formulae: ['hbjs!$A$1:$A$5'] };
      }
    }
    await sheet.protect();
  }
  const hidden = book.addWorksheet('hbjs', { state: 'veryHidden' });
  for (let row = 1; row <= 50; ++row) hidden.getRow(row).values = ['月报', '4.1', '具体内容', text];
  await book.xlsx.writeFile(path.join(folder, `${number}.xlsx`));
}

async function read(file) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  let cells = 0;
  book.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => { cells += cell.text.length > 0 ? 1 : 0; })));
  return cells;
}

async function main([way, ...words]) {
  if (way === 'out') {
    for (let number = 1; number <= Number(words[1]); ++number) await write(words[0], number);
  } else {
    for (const file of words) await read(file);
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
