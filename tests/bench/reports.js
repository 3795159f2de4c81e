// The monthly table of twelve columns, done with exceljs and docxtemplater: the yardsticks of the bench.
//
//   reports.js xlsx|docx REPORT.json FILE   draws the rows of `hbjs report --month --format json`

const fs = require('fs');

const columns = [
  ['序号', 'task'], ['重点任务', 'title'], ['牵头单位', 'lead_text'], ['责任单位', 'responsible_text'],
  ['年度目标', 'goals_text'], ['本月进展', 'progress'], ['累计完成', 'done_text'], ['完成率', 'rate_text'],
  ['序时进度', 'expected_text'], ['状态', 'state_text'], ['存在问题', 'problems'], ['下步打算', 'next'],
];

async function workbook(report, file) {
  const ExcelJS = require('exceljs');
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('推进情况', {
    views: [{ state: 'frozen', ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const thin = { style: 'thin' };
  const border = { top: thin, left: thin, bottom: thin, right: thin };
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.getCell(1, 1).value = report.title;
  sheet.columns = columns.map(() => ({ width: 16 }));
  sheet.getRow(2).values = columns.map(([title]) => title);
  for (const row of report.rows) {
    sheet.addRow(columns.map(([, key]) => row[key])).eachCell((cell) => {
      cell.border = border;
      cell.alignment = { wrapText: true, vertical: 'middle' };
    });
  }
  sheet.autoFilter = { from: { row: 2, column: 1 }, to: { row: 2 + report.rows.length, column: columns.length } };
  await book.xlsx.writeFile(file);
}

const paragraph = (text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (text) => `<w:tc><w:tcPr><w:tcW w:w="1100" w:type="dxa"/></w:tcPr>${paragraph(text)}</w:tc>`;

function template() {
  const PizZip = require('pizzip');
  const zip = new PizZip();
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file('[Content_Types].xml', `${head}<Types xmlns="${types}">`
    + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    + `<Override PartName="/word/document.xml" ContentType="${main}"/></Types>`);
  zip.file('_rels/.rels', `${head}<Relationships xmlns="${relations}">`
    + `<Relationship Id="rId1" Type="${office}" Target="word/document.xml"/></Relationships>`);
  const texts = columns.map(([, key]) => `{${key}}`);
  texts[0] = `{#rows}${texts[0]}`;
  texts[texts.length - 1] += '{/rows}';
  const titles = columns.map(([title]) => cell(title)).join('');
  zip.file('word/document.xml', `${head}<w:document xmlns:w="${word}"><w:body>${paragraph('{title}')}<w:tbl><w:tblPr>`
    + `<w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="1100"/>'.repeat(columns.length)}`
    + `</w:tblGrid><w:tr>${titles}</w:tr><w:tr>${texts.map(cell).join('')}</w:tr></w:tbl>`
    + '<w:p/></w:body></w:document>');
  return zip;
}

function documentOf(report, file) {
  const Docxtemplater = require('docxtemplater');
  const drawn = new Docxtemplater(template(), { linebreaks: true, paragraphLoop: true });
  drawn.render(report);
  fs.writeFileSync(file, drawn.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }));
}

async function main([way, json, file]) {
  const report = JSON.parse(fs.readFileSync(json, 'utf8'));
  if (way === 'xlsx') {
    await workbook(report, file);
  } else {
    documentOf(report, file);
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
