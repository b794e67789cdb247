/* The recovery page: the secret stands behind the # of the address, where no server log and no referrer sees it. */
const button = document.getElementById("recover");
const result = document.getElementById("result");
const token = location.hash.slice(1);

// The address is cleaned at once, so that the secret stays out of the browser's history.
history.replaceState(null, "", location.pathname);
if (!token) refuse("There is no recovery code in this address. Open the link exactly as you kept it.");

button.addEventListener("click", async () => {
    button.disabled = true;
    try {
        const response = await fetch("/recover", {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({ token }),
        });
        if (response.ok) location.replace("/");
        else if (response.status < 500 && response.status !== 429)
            refuse("This link does not open a book. It may have been replaced by a newer one.");
        else retry();
    } catch {
        retry();
    }
});

function retry() {
    button.disabled = false;
    result.textContent = "That did not work. Try again in a moment.";
}

function refuse(sentence) {
    button.hidden = true;
    result.textContent = sentence;
}
