// Fills a form as somebody does with JavaScript: fill_exceljs.js FORM CELLS FILLED.

const fs = require('fs');
const ExcelJS = require('exceljs');

const values = {
  text: (text) => text.replace(/\\n/g, '\n'),
  number: Number,
  day: (text) => new Date(text + 'T00:00:00Z'),
};

async function main([form, cells, filled]) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(form);
  for (const line of fs.readFileSync(cells, 'utf8').replace(/\n$/, '').split('\n')) {
    const [sheet, cell, kind, text] = line.split('\t');
    book.getWorksheet(sheet).getCell(cell).value = values[kind](text);
  }
  await book.xlsx.writeFile(filled);
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
