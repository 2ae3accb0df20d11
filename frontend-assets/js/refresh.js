/* An open conversation, and the list of them, look now and then whether something new came: as long as the page is in sight and somebody is
   there. The question is a tag and mostly answered by a 304; only when something changed the page itself is fetched. What one types stays. */
const PAUSE = 15000;
const AWAY = 15 * 60000;

const part = document.querySelector('[data-refresh]');
if (part) {
  const heard = document.createElement('p');
  heard.className = 'visually-hidden';
  heard.setAttribute('role', 'status');
  part.after(heard);

  let stand = null;
  let seen = Date.now();
  for (const sign of ['pointerdown', 'keydown', 'focus']) addEventListener(sign, () => (seen = Date.now()), { passive: true });

  const look = async () => {
    if (document.hidden || Date.now() - seen > AWAY) return;
    const answer = await fetch(part.dataset.refresh, { headers: stand ? { 'If-None-Match': stand } : {}, cache: 'no-store' });
    const tag = answer.headers.get('ETag');
    if (answer.status !== 200 || answer.redirected || !tag) return;
    const asLoaded = stand === null && tag.startsWith(`"${part.dataset.newest}-`);
    // a button that somebody is about to press does not go away under their finger
    if (!asLoaded && part.contains(document.activeElement)) return;
    stand = tag;
    if (asLoaded) return;
    const page = new DOMParser().parseFromString(await (await fetch(location.pathname, { cache: 'no-store' })).text(), 'text/html');
    const fresh = page.querySelector('[data-refresh]');
    if (!fresh) return;
    part.replaceChildren(...fresh.childNodes);
    const badge = document.querySelector('.nav-own .nav-icon');
    const newBadge = page.querySelector('.nav-own .nav-icon');
    if (badge && newBadge) badge.replaceWith(newBadge);
    heard.textContent = 'Er is iets nieuws op deze pagina.';
  };
  const again = () => look().catch(() => {}).finally(() => setTimeout(again, PAUSE));
  again();
}
