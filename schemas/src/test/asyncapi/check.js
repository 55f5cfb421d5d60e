// Prints what the parser has to say of the document named, one finding a line, and fails where that is more than a hint.
import { readFile } from 'node:fs/promises';
import parsers from '@asyncapi/parser';
import avro from '@asyncapi/avro-schema-parser';

const parser = new parsers.Parser();
parser.registerSchemaParser(avro.AvroSchemaParser());
const { document, diagnostics } = await parser.parse(await readFile(process.argv[2], 'utf8'));

const WARNING = 1;
const wrong = diagnostics.filter(({ severity }) => severity <= WARNING);
for (const { severity, code, path, message } of diagnostics) {
  console.log(`severity ${severity} ${code} at ${path.join('/')}: ${message}`);
}
if (!document || wrong.length > 0) {
  process.exit(1);
}
for (const channel of document.channels().all()) {
  const fields = channel.messages().all().map(message => Object.keys(message.payload().properties() ?? {}).length);
  console.log(`channel ${channel.address()} ${channel.messages().length} ${fields}`);
}
console.log(`AsyncAPI ${document.version()} with ${document.channels().length} channels and ${document.operations().length} operations`);
