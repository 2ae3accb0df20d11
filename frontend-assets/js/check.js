/*
 * Eight questions that are nobody else's business: counts what is ticked and shows the reading that belongs to it. Keeps nothing and sends
 * nothing. Without it, and on paper that is yet to be filled in, the readings stand below one another and one counts oneself.
 */
for (const check of document.querySelectorAll('[data-check]')) {
  const questions = [...check.querySelectorAll('fieldset')];
  const readings = [...check.querySelectorAll('[data-check-from]')];
  const count = check.querySelector('[data-check-count]');
  const how = check.querySelector('[data-check-how]');
  const clear = check.querySelector('[data-check-clear]');
  count.setAttribute('aria-live', 'polite');
  count.hidden = false;

  const show = () => {
    const answers = questions.map((question) => question.querySelector('input:checked')?.value).filter((value) => value !== undefined);
    const often = answers.filter((value) => value === '2').length;
    const all = answers.length === questions.length;
    const fitting = readings.filter((reading) => Number(reading.dataset.checkFrom) <= often).at(-1);
    for (const reading of readings) {
      reading.hidden = all && reading !== fitting;
      reading.classList.toggle('check-later', !all);
    }
    how.hidden = all;
    how.classList.toggle('check-later', !all);
    count.textContent = all ? `U koos ${often} keer “vaak”.` : `U hebt ${answers.length} van de ${questions.length} vragen beantwoord.`;
    clear.hidden = answers.length === 0;
  };
  check.addEventListener('change', show);
  const forget = () => {
    for (const ticked of check.querySelectorAll('input:checked')) ticked.checked = false;
    show();
  };
  clear.addEventListener('click', () => {
    forget();
    questions[0].querySelector('input').focus();
  });
  // the browser would bring the answers back to who comes by later
  addEventListener('pagehide', forget);
  addEventListener('pageshow', show);
  show();
}
