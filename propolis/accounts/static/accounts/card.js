// The QR code of a card carries its code behind a #, where no server sees it; put it into the form, and out of the address.
(() => {
  const field = document.querySelector("[data-card-code] input[name=code]");
  const code = window.location.hash.slice(1);
  if (!field || !/^[a-z0-9]{16}$/.test(code)) return;
  field.value = code.match(/.{4}/g).join("-");
  window.history.replaceState(null, "", window.location.pathname + window.location.search);
})();
