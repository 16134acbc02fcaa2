// Lays out wwwroot/vendor from node_modules: the design system's sheet without its fonts (1 MB of formats
// that no browser in use asks for) and in a layer of its own, so that Arena's plain selectors win over it;
// the two arrows that fields and details ask for, the split fonts that hold æøå, the icon sprite and htmx.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const modules = join(here, "node_modules");
const vendor = join(here, "..", "wwwroot", "vendor");
rmSync(vendor, { recursive: true, force: true });
for (const folder of ["css", "fonts", "img", "js"]) mkdirSync(join(vendor, folder), { recursive: true });

const sheet = readFileSync(join(modules, "dkfds/dist/css/dkfds.min.css"), "utf8")
  .replace(/@font-face\{[^}]*\}/g, "")
  .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, "");
writeFileSync(join(vendor, "css/dkfds.css"), `@layer dkfds{${sheet}}`);

mkdirSync(join(vendor, "img/svg-icons"));
for (const icon of ["chevron-down", "chevron-up"])
  copyFileSync(join(modules, `dkfds/dist/img/svg-icons/${icon}.svg`), join(vendor, `img/svg-icons/${icon}.svg`));

for (const weight of ["Regular", "SemiBold", "Bold"])
  for (const range of ["Latin1", "Latin2"])
    copyFileSync(
      join(modules, `dkfds/src/fonts/IBMPlexSans/split/woff2/IBMPlexSans-${weight}-${range}.woff2`),
      join(vendor, `fonts/plex-${weight.toLowerCase()}-${range.toLowerCase()}.woff2`));

copyFileSync(join(modules, "dkfds/dist/img/all-svg-icons.svg"), join(vendor, "img/icons.svg"));
writeFileSync(join(vendor, "js/htmx.js"), ["htmx.min.js", "ext/hx-sse.min.js"]
  .map(file => readFileSync(join(modules, "htmx.org/dist", file), "utf8").replace(/\/\/# sourceMappingURL=.*/g, ""))
  .join("\n;\n"));
