// Usage: node convert.mjs [--warm SECONDS] FONTS DATA.yaml OUT.pdf [STANDARD]
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const { NodeCompiler } = createRequire(join(here, 'target', 'package.json'))('@myriaddreamin/typst-ts-node-compiler');
const args = process.argv.slice(2);
const warm = args[0] === '--warm' ? Number(args.splice(0, 2)[1]) : 0;
const [fonts, data, out, pdfStandard] = args;

const compiler = NodeCompiler.create({ workspace: '/', fontArgs: [{ fontPaths: [fonts] }] });
const source = { mainFilePath: join(here, 'report.typ'), inputs: { data: resolve(data) } };
const make = () => compiler.pdf(source, pdfStandard ? { pdfStandard } : undefined);

writeFileSync(out, make());
if (warm) {
  // Each document has other text in each paragraph: the compiler would otherwise hand out what it remembers.
  const text = readFileSync(data, 'utf8');
  const variant = `${out}.yaml`;
  const again = n => {
    writeFileSync(variant, text.replace(/。$/gm, `${n}。`));
    const made = compiler.pdf({ ...source, inputs: { data: resolve(variant) }, resetRead: true });
    compiler.evictCache(10);
    return made;
  };
  for (let n = 0; n < 20; n++) again(n);
  const start = performance.now();
  let made = 0;
  while (performance.now() - start < warm * 1000) again(100 + made++);
  console.log(`rate ${(made * 1000 / (performance.now() - start)).toFixed(2)}`);
}
