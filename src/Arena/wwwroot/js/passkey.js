// The pages where people come in. A passkey is made or shown by the browser; a plain form carries the answer.

// a key belongs to a name: an address of figures cannot have one
const able = isSecureContext && window.PublicKeyCredential?.parseCreationOptionsFromJSON && !/^[\d.]+$|:/.test(location.hostname);

const ask = async form => {
  const answer = await fetch(form.dataset.options, {
    method: "POST",
    headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
  });
  if (!answer.ok) throw new Error(answer.statusText);
  const options = await answer.json();
  return form.dataset.passkey === "make"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
};

if (able) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      const message = form.querySelector("[data-failed]");
      message.textContent = "";
      try {
        form.elements.noegle.value = JSON.stringify(await ask(form));
        form.submit();
      } catch {
        message.textContent = message.dataset.failed;
      }
    });
  }
}

for (const box of document.querySelectorAll("[data-reveal]")) {
  box.hidden = false;
  box.addEventListener("change", event => {
    document.getElementById(box.dataset.reveal).type = event.target.checked ? "text" : "password";
  });
}
