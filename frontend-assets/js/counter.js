/* Says under a textarea how many characters are left; to a screen reader only after a pause in typing. */
const MAX = 'data-max';

for (const area of document.querySelectorAll(`textarea[${MAX}]`)) {
  const max = Number(area.getAttribute(MAX));
  const seen = document.createElement('p');
  const heard = document.createElement('p');
  seen.className = 'counter';
  seen.setAttribute('aria-hidden', 'true');
  heard.className = 'visually-hidden';
  heard.setAttribute('aria-live', 'polite');
  area.after(seen, heard);

  let pause;
  const count = (typed) => {
    const left = max - Array.from(area.value).length;
    const text = left >= 0 ? `U kunt nog ${left} tekens typen.` : `De tekst is ${-left} tekens te lang.`;
    seen.textContent = text;
    seen.classList.toggle('counter--over', left < 0);
    clearTimeout(pause);
    if (typed && left < 100) pause = setTimeout(() => (heard.textContent = text), 1200);
  };
  area.addEventListener('input', () => count(true));
  count(false);
}
