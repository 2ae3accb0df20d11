/* While one types, what exists already appears beside it. The words go by POST only, as with the button that does the same. */
const PAUSE = 700;

for (const form of document.querySelectorAll('form[data-look]')) {
  const shown = form.querySelector('#aanbod');
  let pause;
  let running;

  const look = async () => {
    running?.abort();
    running = new AbortController();
    try {
      const chosen = form.querySelector('input[name="beller"]:checked')?.value;
      const answer = await fetch(form.dataset.look, { method: 'POST', body: new URLSearchParams(new FormData(form)), headers: { Accept: 'text/html' }, signal: running.signal });
      if (!answer.ok) return;
      shown.innerHTML = await answer.text();
      const again = chosen && shown.querySelector(`input[name="beller"][value="${CSS.escape(chosen)}"]`);
      if (again) again.checked = true;
    } catch (e) {
      /* no connection, or typed on: the button does it as well */
    }
  };

  form.addEventListener('input', (event) => {
    if (event.target.closest('#aanbod') || !['nummer', 'naam', 'kern', 'tekst', 'soort', 'categorie'].includes(event.target.name)) return;
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  });
}
