/* A filter takes no room on a phone; where there is room it opens by itself. */
if (matchMedia('(min-width: 60rem)').matches) {
  for (const fold of document.querySelectorAll('details[data-open-wide]')) fold.open = true;
}
