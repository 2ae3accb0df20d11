/* After a failed form the list of errors has the focus, so that it is read out and the page stands where it matters. */
document.querySelector('.error-summary-title')?.focus();

/* A link in the list leads to the field itself and shows its label, not only its input. */
for (const link of document.querySelectorAll('.error-summary a[href^="#"]')) {
  link.addEventListener('click', (event) => {
    const field = document.getElementById(link.hash.slice(1));
    if (!field) return;
    event.preventDefault();
    (field.closest('.field') ?? field).scrollIntoView({ block: 'start' });
    field.focus({ preventScroll: true });
  });
}
