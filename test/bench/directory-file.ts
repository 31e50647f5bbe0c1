import { closeSync, openSync, writeSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { randomNumbers } from './random-numbers.ts';

/** Columns of the bulk download of users of Microsoft's Entra admin center. */
const header =
  'userPrincipalName,displayName,surname,mail,givenName,jobTitle,department,telephoneNumber,mobilePhone,alternateEmailAddress,accountEnabled,userType';

const surnames = 'Jansen,de Vries,Bakker,Visser,Smit,Meijer,Mulder,Bos,Vos,Peters'.split(',');
const givenNames = 'Anna,Bram,Cor,Daan,Eva,Finn,Guus,Hanna,Iris,Jan'.split(',');
const titles = ['Nurse', '"Nurse, night"', 'Clerk', '"The ""fixer"""'];
const departments = ['Sales', '"Sales, north"', 'IT', 'Care'];

/** Files of made-up directories, in a folder that is removed at the end. */
export interface DirectoryFiles {
  readonly withUsers: (users: number) => string;
  readonly remove: () => Promise<void>;
}

export async function directoryFiles(): Promise<DirectoryFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'grip-directory-'));
  const made = new Map<number, string>();
  return {
    withUsers(users) {
      const file = made.get(users) ?? join(folder, `users-${users}.csv`);
      if (!made.has(users)) writeDirectory(file, users);
      made.set(users, file);
      return file;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** How many users are written at once. */
const batch = 10_000;

function writeDirectory(file: string, users: number): void {
  const random = randomNumbers(20_261_127);
  const descriptor = openSync(file, 'w');
  try {
    writeSync(descriptor, `${header}\r\n`);
    for (let user = 0; user < users; user += batch) {
      let rows = '';
      for (let next = user; next < Math.min(users, user + batch); next++) rows += row(next, random);
      writeSync(descriptor, rows);
    }
  } finally {
    closeSync(descriptor);
  }
}

/** Some 110 bytes: a name in quotes always, a mobile number mostly, in different hands. */
function row(user: number, random: () => number): string {
  const surname = surnames[Math.floor(random() * surnames.length)] ?? '';
  const given = givenNames[Math.floor(random() * givenNames.length)] ?? '';
  const title = titles[Math.floor(random() ** 2 * titles.length)] ?? '';
  const department = departments[Math.floor(random() ** 2 * departments.length)] ?? '';
  const login = `u${user}@ex.nl`;
  const mail = random() < 0.85 ? login : '';
  const landline = random() < 0.3 ? `+3120${sevenDigits(random)}` : '';
  const other = random() < 0.1 ? `p${user}@mail.nl` : '';
  const enabled = random() < 0.95 ? 'True' : 'False';
  return `${login},"${surname}, ${given}",${surname},${mail},${given},${title},${department},${landline},${mobile(random)},${other},${enabled},Member\r\n`;
}

function mobile(random: () => number): string {
  const kind = random();
  if (kind < 0.12) return '';
  if (kind < 0.16) return `+3130${sevenDigits(random)}`;
  if (kind < 0.4) return `06${digits(8, random)}`;
  if (kind < 0.5) return `06-${digits(8, random)}`;
  if (kind < 0.55) return `+32 470 ${digits(2, random)} ${digits(2, random)} ${digits(2, random)}`;
  return `+316${digits(8, random)}`;
}

const sevenDigits = (random: () => number): string =>
  `${2 + Math.floor(random() * 7)}${digits(6, random)}`;

const digits = (count: number, random: () => number): string =>
  String(Math.floor(random() * 10 ** count)).padStart(count, '0');
