/*
 * The stylesheet: the parts of the Utrecht component library that our templates use, then our own files.
 *
 * The library reads thousands of custom properties so that every municipality can set its own. Here most have one value or none, so each
 * var() of a property that nobody sets becomes its fallback, and a declaration without any value goes. What stays behaves the same in
 * 15% of the bytes. The files that we change this way are under EUPL-1.2; their notice stays on top and the licence text lies beside.
 */
import postcss from 'postcss';
import valueParser from 'postcss-value-parser';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const NOTICE =
  '/*! Contains parts of @utrecht/component-library-css and @nl-design-system-candidate/skip-link-css, changed by our build. EUPL-1.2, (c) 2020-2024 Frameless B.V., (c) 2021-2024 Gemeente Utrecht */\n';

const PARTS = [
  'heading-1', 'heading-2', 'heading-3', 'heading-4', 'paragraph', 'separator', 'button', 'button-link', 'breadcrumb-nav', 'form-field',
  'form-label', 'form-field-description', 'form-field-error-message', 'form-fieldset', 'textbox', 'textarea', 'select', 'alert',
  'number-badge', 'page-header', 'page-footer',
];

/** Bare elements that look like a component, so that running text needs no classes. */
const ELEMENTS = {
  '.utrecht-heading-1': 'h1',
  '.utrecht-heading-2': 'h2',
  '.utrecht-heading-3': 'h3',
  '.utrecht-heading-4': 'h4',
  '.utrecht-paragraph': 'p',
  '.utrecht-separator': 'hr',
};

export function stylesheet({ modules, styles, classes, link }) {
  const parts = PARTS.map((part) => join(modules, `@utrecht/${part}-css/dist/index.css`));
  const library = postcss.root();
  for (const file of [...parts, join(modules, '@nl-design-system-candidate/skip-link-css/dist/skip-link.css')]) library.append(parse(file));
  tellUnknown(library, classes);
  keepUsed(library, classes);

  const own = postcss.root();
  for (const file of styles) own.append(parse(file));
  linkDrawings(own, link);
  resolveProperties(library, definedIn(own));
  return NOTICE + minified(library) + minified(own);
}

const parse = (file) => postcss.parse(readFileSync(file, 'utf8'), { from: basename(file) });

/** A class of a component that is not in PARTS would have no look at all, and nobody would hear of it. */
function tellUnknown(root, classes) {
  const blocks = new Set();
  root.walkRules((rule) => rule.selector.match(/\.(?:utrecht|nl)-[\w-]+/g)?.forEach((name) => blocks.add(name.slice(1).split(/--|__/)[0])));
  for (const name of classes) if (!blocks.has(name.split(/--|__/)[0])) console.warn(`frontend-assets: no look for class ${name}; add its component to PARTS in stylesheet.mjs`);
}

/** The library tells a native element from one that looks like it (.utrecht-button--html-button); ours are all native. */
const native = (selector) => selector.replace(/--html-[a-z]+/g, '');

function keepUsed(root, classes) {
  const used = (selector) => (selector.replace(/:not\([^)]*\)/g, '').match(/\.[\w-]+/g) ?? []).every((name) => classes.has(name.slice(1)));
  root.walkRules((rule) => {
    const selectors = new Set();
    for (const selector of rule.selectors.map(native)) {
      if (selector in ELEMENTS) selectors.add(ELEMENTS[selector]);
      if (used(selector)) selectors.add(selector);
    }
    if (selectors.size === 0) rule.remove();
    else rule.selectors = [...selectors];
  });
  removeEmpty(root);
}

function removeEmpty(root) {
  root.walkRules((rule) => rule.nodes.some((node) => node.type === 'decl') || rule.remove());
  root.walkAtRules((rule) => !rule.nodes || rule.nodes.length > 0 || rule.remove());
}

function definedIn(root) {
  const names = new Set();
  root.walkDecls(/^--/, (declaration) => void names.add(declaration.prop));
  return names;
}

/** Until nothing changes: a property can lose its value only because another one lost its own. */
function resolveProperties(root, ours) {
  for (let changed = true; changed; ) {
    changed = false;
    const defined = new Set([...ours, ...definedIn(root)]);
    root.walkDecls((declaration) => {
      const value = valueOf(declaration.value, defined);
      if (value === declaration.value) return;
      changed = true;
      if (value === null) declaration.remove();
      else declaration.value = value;
    });
  }
  const read = new Set();
  root.walkDecls((declaration) => valueParser(declaration.value).walk((node) => void read.add(node.value)));
  root.walkDecls(/^--_/, (declaration) => read.has(declaration.prop) || declaration.remove());
  removeEmpty(root);
}

/** The value with each var() of an unknown property replaced by its fallback; null when there is none. */
function valueOf(text, defined) {
  const parsed = valueParser(text);
  let empty = false;
  const resolve = (nodes) => {
    for (let i = 0; i < nodes.length; i++) {
      const node = nodes[i];
      if (node.type !== 'function') continue;
      if (node.value === 'var') {
        const name = node.nodes[0].value;
        const comma = node.nodes.findIndex((child) => child.type === 'div');
        if (!defined.has(name)) {
          if (comma < 0) empty = true;
          else nodes.splice(i--, 1, ...node.nodes.slice(comma + 1));
          continue;
        }
        if (!name.startsWith('--_')) node.nodes.splice(1); // ours are set on :root: the fallback is never read
      }
      resolve(node.nodes);
    }
  };
  resolve(parsed.nodes);
  return empty ? null : parsed.toString() === text ? text : parsed.toString().trim();
}

function linkDrawings(root, link) {
  root.walkDecls((declaration) => {
    declaration.value = declaration.value.replace(/url\("?([\w-]+\.svg)"?\)/g, (_, name) => {
      if (!link(name)) throw new Error(`${declaration.source.input.from}: no drawing ${name}`);
      return `url(${link(name)})`;
    });
  });
}

function minified(root) {
  root.walkComments((comment) => comment.remove());
  root.walk((node) => {
    node.raws = { before: '', between: node.type === 'decl' ? ':' : '', after: '', semicolon: false, afterName: ' ' };
    if (node.type === 'decl') node.value = node.value.replace(/\s+/g, ' ').replace(/, /g, ',').replace(/\( /g, '(').replace(/ \)/g, ')').trim();
    if (node.type === 'decl' && node.important) node.raws.important = '!important';
    if (node.type === 'rule') node.selector = node.selector.replace(/\s+/g, ' ').replace(/\s*([,>~])\s*/g, '$1');
    if (node.type === 'atrule') node.params = node.params.replace(/\s+/g, ' ');
  });
  root.raws = { after: '' };
  return root.toString();
}
