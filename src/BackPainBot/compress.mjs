// Compresses a file once, at build time, as small as it gets: node compress.mjs <file> makes <file>.gz and <file>.br.
import { readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const file = process.argv[2];
const content = readFileSync(file);
writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
// Last, since its presence tells the build that all is done.
writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }));
