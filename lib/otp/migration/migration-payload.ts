import { PbfReader, PbfWriter } from 'pbf';

/** One account as Google Authenticator transfers it; enumerations are its numbers. */
export interface OtpParameters {
  secret: Uint8Array;
  name: string;
  issuer: string;
  /** 0 unspecified, 1 SHA-1, 2 SHA-256, 3 SHA-512, 4 MD5. */
  algorithm: number;
  /** 0 unspecified, 1 six, 2 eight. */
  digits: number;
  /** 0 unspecified, 1 HOTP, 2 TOTP. */
  type: number;
  counter: number;
}

/** What one QR code of a transfer holds. */
export interface MigrationPayload {
  otpParameters: OtpParameters[];
  version: number;
  batchSize: number;
  /** From 0. */
  batchIndex: number;
  batchId: number;
}

const varint = 0;
const lengthDelimited = 2;

/** Most accounts that one payload may hold: a QR code has room for far fewer. */
const maxAccounts = 1000;

/** Reads the protocol buffer of a transfer; `null` when it is damaged. Never throws. */
export function readPayload(bytes: Uint8Array): MigrationPayload | null {
  const payload = { otpParameters: [], version: 1, batchSize: 1, batchIndex: 0, batchId: 0 };
  const reader = new PbfReader(bytes);
  try {
    reader.readFields<MigrationPayload>(readPayloadField, payload);
  } catch {
    return null;
  }
  return reader.pos === bytes.length ? payload : null;
}

function readPayloadField(tag: number, payload: MigrationPayload, reader: PbfReader): void {
  if (tag === 1) {
    const parameters = {
      secret: new Uint8Array(),
      name: '',
      issuer: '',
      algorithm: 0,
      digits: 0,
      type: 0,
      counter: 0,
    };
    const end = endOfField(reader);
    reader.readFields<OtpParameters>(readParametersField, parameters, end);
    if (reader.pos !== end || payload.otpParameters.length >= maxAccounts) throw new RangeError();
    payload.otpParameters.push(parameters);
  } else if (tag === 2) payload.version = number(reader);
  else if (tag === 3) payload.batchSize = number(reader);
  else if (tag === 4) payload.batchIndex = number(reader);
  else if (tag === 5) payload.batchId = number(reader);
}

function readParametersField(tag: number, parameters: OtpParameters, reader: PbfReader): void {
  if (tag === 1) parameters.secret = bytesOf(reader);
  else if (tag === 2) parameters.name = text(reader);
  else if (tag === 3) parameters.issuer = text(reader);
  else if (tag === 4) parameters.algorithm = number(reader);
  else if (tag === 5) parameters.digits = number(reader);
  else if (tag === 6) parameters.type = number(reader);
  else if (tag === 7) parameters.counter = number(reader);
}

/** INVARIANT: no field reaches over the end; the library would read on in silence. */
function endOfField(reader: PbfReader): number {
  if (reader.type !== lengthDelimited) throw new RangeError();
  const length = reader.readVarint();
  if (reader.pos + length > reader.length) throw new RangeError();
  return reader.pos + length;
}

function bytesOf(reader: PbfReader): Uint8Array {
  const end = endOfField(reader);
  const bytes = reader.buf.slice(reader.pos, end);
  reader.pos = end;
  return bytes;
}

function text(reader: PbfReader): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(reader));
}

function number(reader: PbfReader): number {
  if (reader.type !== varint) throw new RangeError();
  return reader.readVarint(true);
}

/** Writes the protocol buffer of a transfer. */
export function writePayload(payload: MigrationPayload): Uint8Array {
  const writer = new PbfWriter();
  for (const parameters of payload.otpParameters) {
    writer.writeMessage(1, writeParameters, parameters);
  }
  writer.writeVarintField(2, payload.version);
  writer.writeVarintField(3, payload.batchSize);
  writer.writeVarintField(4, payload.batchIndex);
  writer.writeVarintField(5, payload.batchId);
  return writer.finish();
}

const encoder = new TextEncoder();

// Texts as bytes: the library's own UTF-8 damages characters from U+20000 on.
function writeParameters(parameters: OtpParameters, writer: PbfWriter): void {
  writer.writeBytesField(1, parameters.secret);
  writer.writeBytesField(2, encoder.encode(parameters.name));
  writer.writeBytesField(3, encoder.encode(parameters.issuer));
  writer.writeVarintField(4, parameters.algorithm);
  writer.writeVarintField(5, parameters.digits);
  writer.writeVarintField(6, parameters.type);
  writer.writeVarintField(7, parameters.counter);
}
