/* One press sends once. The button stays a button for everyone; only a second press within a few seconds does nothing. */
const PAUSE = 5000;

for (const form of document.querySelectorAll('form[method="post"]')) {
  form.addEventListener('submit', (event) => {
    if (form.classList.contains('is-sending')) {
      event.preventDefault();
      return;
    }
    form.classList.add('is-sending');
    setTimeout(() => form.classList.remove('is-sending'), PAUSE);
  });
}

/* "Back" shows a kept page: it may be sent again. */
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form.is-sending')) form.classList.remove('is-sending');
});
