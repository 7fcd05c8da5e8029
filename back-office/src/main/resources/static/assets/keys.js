// Passkeys: asks the browser to make one, or to show one. Loaded only by the pages that offer it; without it, or without
// a key, the passphrase does.
(() => {
  'use strict';
  if (!window.PublicKeyCredential || !window.isSecureContext) return;
  const csrf = document.querySelector('meta[name=csrf]');
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const known = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }));

  const send = async (path, what = {}) => {
    const answer = await fetch(path, { method: 'POST', headers: { 'Content-Type': 'application/json', [csrf.dataset.header]: csrf.content }, body: JSON.stringify(what) });
    if (!answer.ok) throw Object.assign(new Error(), { status: answer.status });
    return answer.json();
  };

  const told = key => ({ id: key.id, rawId: text(key.rawId), type: key.type, clientExtensionResults: key.getClientExtensionResults(), authenticatorAttachment: key.authenticatorAttachment });

  const make = async name => {
    const asked = await send('/webauthn/register/options');
    const key = await navigator.credentials.create({ publicKey: { ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: known(asked.excludeCredentials) } });
    const { attestationObject, clientDataJSON } = key.response;
    const response = { attestationObject: text(attestationObject), clientDataJSON: text(clientDataJSON), transports: key.response.getTransports?.() ?? [] };
    await send('/webauthn/register', { publicKey: { credential: { ...told(key), response }, label: name } });
  };

  const use = async () => {
    const asked = await send('/webauthn/authenticate/options');
    const key = await navigator.credentials.get({ publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) } });
    const { authenticatorData, clientDataJSON, signature, userHandle } = key.response;
    const response = { authenticatorData: text(authenticatorData), clientDataJSON: text(clientDataJSON), signature: text(signature), userHandle: userHandle ? text(userHandle) : undefined };
    return (await send('/login/webauthn', { ...told(key), response })).redirectUrl;
  };

  const sentence = fault => {
    if (fault.name === 'NotAllowedError') return 'Rien n’a été fait : la demande a été fermée, ou le temps est passé. Vous pouvez réessayer.';
    if (fault.name === 'InvalidStateError') return 'Cet appareil a déjà une clé d’accès pour vous.';
    if (fault.name === 'SecurityError') return 'Les clés d’accès ne servent pas à cette adresse-ci de Réciproque.';
    if (fault.status === 429) return 'Plusieurs essais n’ont pas marché : attendez une minute, puis réessayez.';
    if (fault.status === 401) return 'Cette clé n’ouvre rien ici. Entrez avec votre phrase de passe.';
    if (fault.status === 403) return 'Cette page est restée ouverte trop longtemps : rechargez-la, puis réessayez.';
    return 'Cela n’a pas marché. Réessayez, ou entrez avec votre phrase de passe.';
  };

  // One request at a time: a second press while the browser asks does nothing.
  const offer = (place, event, work) => {
    const says = place.querySelector('[data-key-says]');
    let busy = false;
    place.hidden = false;
    place.addEventListener(event, async e => {
      if (event === 'click' && !e.target.closest('button')) return;
      e.preventDefault();
      if (busy) return;
      busy = true;
      says.textContent = '';
      try { location.assign(await work()); } catch (fault) { says.textContent = sentence(fault); } finally { busy = false; }
    });
  };

  document.querySelectorAll('[data-key-without]').forEach(place => { place.hidden = true; });
  document.querySelectorAll('[data-key-or]').forEach(place => { place.hidden = false; });
  document.querySelectorAll('[data-key-use]').forEach(place => offer(place, 'click', use));
  document.querySelectorAll('[data-key-make]').forEach(place => offer(place, 'submit', async () => {
    await make(place.querySelector('input').value);
    return place.dataset.keyDone;
  }));
})();
