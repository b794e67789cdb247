/* Passkeys: asks the browser's authenticator what the server wants to know. Each place on a page says what it is for. */
const JSON_BODY = { "Content-Type": "application/json" };
let waiting = null;

if (window.PublicKeyCredential && PublicKeyCredential.parseRequestOptionsFromJSON) {
    for (const place of document.querySelectorAll("[data-passkey]")) {
        place.hidden = false;
        place.querySelector("button").addEventListener("click", () => run(place));
        if (place.dataset.passkey === "sign-in") offerInField(place);
    }
}

/** Lets the browser offer passkeys in the e-mail field, beside what it has remembered. */
async function offerInField(place) {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    waiting = new AbortController();
    try {
        await signIn(place, "/login/passkey", { mediation: "conditional", signal: waiting.signal });
    } catch {
        // Nobody chose one, or the button was pressed instead.
    }
}

async function run(place) {
    const button = place.querySelector("button");
    tell(place, "");
    button.disabled = true;
    waiting?.abort();
    try {
        if (place.dataset.passkey === "add") await add(place);
        else if (place.dataset.passkey === "register") await register(place);
        else if (place.dataset.passkey === "prove") await signIn(place, "/login/confirm/passkey", {});
        else await signIn(place, "/login/passkey", {});
    } catch (trouble) {
        tell(place, trouble instanceof Refused ? trouble.message : "No passkey was used. You can try again.");
    }
    button.disabled = false;
}

class Refused extends Error {}

async function signIn(place, path, how) {
    const question = await post("/login/passkey/question", {});
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(JSON.parse(question.options).publicKey);
    const answer = await navigator.credentials.get({ publicKey, ...how });
    const done = await post(path, {
        ticket: question.ticket,
        answer: JSON.stringify(answer),
        next: place.dataset.next,
    });
    location.assign(done.next);
}

function add(place) {
    return make("/settings/security/passkeys", { name: place.querySelector("input").value });
}

function register(place) {
    return make("/confirm/passkey", { code: place.dataset.code });
}

async function make(path, more) {
    const question = await post(path + "/question", more);
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(JSON.parse(question.options).publicKey);
    const answer = await navigator.credentials.create({ publicKey });
    const done = await post(path, { ticket: question.ticket, answer: JSON.stringify(answer), ...more });
    location.assign(done.next);
}

async function post(path, body) {
    const response = await fetch(path, { method: "POST", headers: JSON_BODY, body: JSON.stringify(body) });
    const answer = await response.json();
    if (!response.ok) throw new Refused(answer.error.message);
    return answer;
}

function tell(place, sentence) {
    place.querySelector(".error").textContent = sentence;
}
