import { strToU8, zipSync } from 'fflate';

const xml = '<?xml version="1.0"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const relation = (type: string, target: string): string =>
  `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;

/** The smallest .xlsx file (ECMA-376) with these rows in its one sheet, as XML. */
export function workbook(rows: string): Uint8Array {
  const sheet = `${xml}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${xml}<Types xmlns="${packages}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${mediaType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${mediaType}.worksheet+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(relation('officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Users" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(relation('worksheet', 'worksheets/sheet1.xml')),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

/** A row of texts, the first in column A. */
export const sheetRow = (number: number, cells: readonly string[]): string =>
  `<row r="${number}">${cells.map((text, column) => sheetCell(`${'ABCDEF'.charAt(column)}${number}`, text)).join('')}</row>`;

/** A cell with a text, at a place such as `B12`. */
export const sheetCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
