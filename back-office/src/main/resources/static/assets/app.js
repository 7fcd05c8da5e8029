// Réciproque's only script. Every page works without it: it forwards the CSRF token to htmx, leads to errors,
// calms double clicks and keeps drafts in this tab.
(() => {
  'use strict';
  const root = document.documentElement;
  root.classList.add('js');

  // htmx: the CSRF token goes in a header; a cut network is said, not hidden.
  const csrf = document.querySelector('meta[name=csrf]');
  document.addEventListener('htmx:configRequest', e => {
    if (csrf?.content && e.detail.verb !== 'get') e.detail.headers[csrf.dataset.header] = csrf.content;
  });
  const say = text => { const place = document.querySelector('[data-network]'); if (place) { place.textContent = text; place.hidden = !text; } };
  document.addEventListener('htmx:sendError', () => say('Pas de réseau pour l’instant : ce que vous avez écrit reste sur cet écran. Réessayez dans un moment.'));
  document.addEventListener('htmx:afterOnLoad', () => say(''));

  // Double clicks: a second submit while the first is on its way does nothing. No button is disabled, so no value is lost.
  const calm = form => form?.removeAttribute?.('aria-busy');
  const writes = form => form.method === 'post' || form.hasAttribute('hx-post');
  document.addEventListener('submit', e => {
    const form = e.target;
    if (!writes(form)) return;
    if (form.getAttribute('aria-busy') === 'true') { e.preventDefault(); e.stopImmediatePropagation(); return; }
    form.setAttribute('aria-busy', 'true');
    setTimeout(calm, 8000, form); // a download leaves the page where it is
    if (form.hasAttribute('data-signs-out')) forget(() => true);
  }, true);
  ['htmx:afterRequest', 'htmx:validation:halted'].forEach(name => document.addEventListener(name, e => calm(e.target.closest?.('form'))));
  window.addEventListener('pageshow', () => document.querySelectorAll('form[aria-busy]').forEach(calm));

  // Drafts live in sessionStorage: they outlast an expired session, not the tab (the laptop of the local is shared).
  const owner = document.querySelector('meta[name=seat]')?.content ?? '';
  const address = key => `draft/${owner}/${key}`;
  const forget = test => { try { Object.keys(sessionStorage).filter(k => k.startsWith('draft/') && test(k)).forEach(k => sessionStorage.removeItem(k)); } catch { /* storage refused */ } };
  const fields = form => {
    const seen = {};
    return [...form.elements].filter(f => f.name && !['hidden', 'password', 'file', 'submit', 'button', 'reset', 'fieldset'].includes(f.type) && !f.closest('[data-draft-skip]'))
      .map(f => { seen[f.name] = (seen[f.name] ?? -1) + 1; return [`${f.name}#${seen[f.name]}`, f]; });
  };
  const ticks = f => f.type === 'checkbox' || f.type === 'radio';
  const keep = form => {
    const state = form.querySelector('[data-draft-state]');
    const key = address(form.dataset.draft);
    let wait;
    const show = (text, again) => {
      if (!state) return;
      state.textContent = text;
      if (!again) return;
      const start = document.createElement('button');
      start.type = 'button'; start.className = 'bouton nu'; start.textContent = 'Effacer le brouillon';
      start.addEventListener('click', () => { sessionStorage.removeItem(key); form.reset(); show('Brouillon effacé'); });
      state.append(' ', start);
    };
    const save = () => {
      clearTimeout(wait); wait = undefined;
      try { sessionStorage.setItem(key, JSON.stringify(fields(form).map(([id, f]) => [id, ticks(f) ? f.checked : f.value]))); show('Brouillon gardé'); } catch { /* storage full or refused */ }
    };
    const later = () => { clearTimeout(wait); wait = setTimeout(save, 500); };
    const answered = form.querySelector('.resume-erreurs') || document.querySelector('.resume-erreurs'); // the server has just given back newer words
    try {
      const kept = answered ? null : JSON.parse(sessionStorage.getItem(key));
      if (kept) {
        const byId = new Map(fields(form));
        let changed = false;
        kept.forEach(([id, value]) => {
          const f = byId.get(id), property = f && ticks(f) ? 'checked' : 'value';
          if (f && f[property] !== value) { f[property] = value; changed = true; }
        });
        if (changed) show('Brouillon repris', true);
      }
    } catch { /* an unreadable draft is no draft */ }
    form.addEventListener('input', later);
    form.addEventListener('change', later);
    form.addEventListener('submit', save);
    window.addEventListener('pagehide', () => { if (wait) save(); });
  };

  // For each page, and for each piece htmx brings in.
  const arrive = where => {
    where.querySelectorAll('[data-draft-done]').forEach(e => forget(k => k === address(e.dataset.draftDone)));
    where.querySelectorAll('form[data-draft]:not([data-kept])').forEach(form => { form.dataset.kept = ''; keep(form); });
    where.querySelectorAll('select[data-names]').forEach(name);
    where.querySelector('.resume-erreurs')?.focus();
  };
  // One choice names the field after it, or takes it away where there is nothing to say.
  const name = choice => {
    const field = document.getElementById(choice.dataset.names), label = choice.selectedOptions[0]?.dataset.label;
    field.closest('.champ').hidden = !label;
    if (label) field.labels[0].textContent = label;
  };
  document.addEventListener('change', e => { if (e.target.matches?.('select[data-names]')) name(e.target); });
  document.addEventListener('htmx:afterSettle', e => arrive(e.target.parentElement ?? document));

  document.addEventListener('click', e => {
    const to = e.target.closest?.('.resume-erreurs a[href^="#"]');
    const field = to && document.getElementById(to.getAttribute('href').slice(1));
    if (field) { e.preventDefault(); field.scrollIntoView({ block: 'center' }); field.focus(); }
    if (e.target.closest?.('[data-print]')) window.print();
    const copy = e.target.closest?.('[data-copy]');
    const text = copy && document.getElementById(copy.dataset.copy);
    if (text) navigator.clipboard?.writeText(text.value ?? text.textContent).then(() => { const said = document.getElementById(`${copy.dataset.copy}-copied`); if (said) said.textContent = 'Copié'; });
    document.querySelectorAll('.plus details[open]').forEach(d => { if (!d.contains(e.target)) d.open = false; });
  });
  // A proposed name is selected, so that typing another one replaces it.
  document.addEventListener('focusin', e => { if (e.target.matches?.('input[data-select]')) e.target.select(); });
  document.addEventListener('keydown', e => {
    const menu = e.key === 'Escape' && document.querySelector('.plus details[open]');
    if (menu) { menu.open = false; menu.querySelector('summary').focus(); }
  });

  arrive(document);
})();
