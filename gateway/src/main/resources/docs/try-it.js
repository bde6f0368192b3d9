"use strict";

/*
 * Signs in at Keycloak by authorisation code with PKCE (RFC 7636) and sends requests to this gateway. The token lives in
 * this closure alone; only the verifier of a sign-in under way is in sessionStorage, as the browser leaves the page.
 */
(() => {
  const find = (id) => document.getElementById(id);
  const { realm, client } = find("session").dataset;
  const endpoint = `${realm}/protocol/openid-connect`;
  const returnTo = location.origin + "/docs/try-it";
  const UNDER_WAY = "lgds-sign-in";
  let token = null;

  const base64url = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

  const say = (id, text) => { find(id).textContent = text; };

  function show() {
    find("sign-in").hidden = token !== null;
    find("sign-out").hidden = token === null;
  }

  async function signIn() {
    const verifier = random();
    const state = random();
    const challenge = base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
    sessionStorage.setItem(UNDER_WAY, JSON.stringify({ verifier, state, operation: find("operation").value }));
    location.assign(`${endpoint}/auth?` + new URLSearchParams({
      response_type: "code", client_id: client, redirect_uri: returnTo, scope: "openid", state,
      code_challenge: challenge, code_challenge_method: "S256",
    }));
  }

  async function comeBack() {
    const answer = new URLSearchParams(location.search);
    const kept = sessionStorage.getItem(UNDER_WAY);
    sessionStorage.removeItem(UNDER_WAY);
    if (!answer.has("state")) { return; }
    history.replaceState(null, "", location.pathname);
    const begun = kept === null ? null : JSON.parse(kept);
    const fromHere = begun !== null && begun.state === answer.get("state")
      && (!answer.has("iss") || answer.get("iss") === realm);
    if (!fromHere) {
      say("state", "That sign-in was not begun here. Sign in again.");
      return;
    }
    if (!answer.has("code")) {
      say("state", "Keycloak did not sign you in: " + (answer.get("error_description") || answer.get("error")));
      return;
    }
    const response = await fetch(`${endpoint}/token`, {
      method: "POST", credentials: "omit", cache: "no-store",
      body: new URLSearchParams({
        grant_type: "authorization_code", client_id: client, redirect_uri: returnTo,
        code: answer.get("code"), code_verifier: begun.verifier,
      }),
    });
    const got = await response.json();
    if (!response.ok) {
      say("state", "Keycloak gave no token: " + (got.error_description || got.error));
      return;
    }
    token = got.access_token;
    take(begun.operation);
    say("state", `You are signed in for ${Math.round(got.expires_in / 60)} minutes.`);
    setTimeout(() => forget("Your token has ended. Sign in again to go on."), got.expires_in * 1000);
  }

  function forget(why) {
    token = null;
    say("state", why);
    show();
  }

  /** Chooses an operation by its id, as the reference's links name it. */
  function take(operation) {
    if ([...find("operation").options].some((option) => option.value === operation)) {
      find("operation").value = operation;
      choose();
    }
  }

  function choose() {
    const chosen = find("operation").selectedOptions[0].dataset;
    find("path").value = chosen.path;
    find("body-part").hidden = chosen.type === "";
    find("body").value = chosen.body;
  }

  async function send(event) {
    event.preventDefault();
    const chosen = find("operation").selectedOptions[0].dataset;
    const path = find("path").value.trim();
    if (!path.startsWith("/v1/") || path.includes("{")) {
      say("status", "Begin the path with /v1/ and replace what stands in braces.");
      find("path").focus();
      return;
    }
    const headers = { Accept: "application/json, */*;q=0.1" };
    if (token !== null) { headers.Authorization = "Bearer " + token; }
    if (find("match").value !== "") { headers["If-Match"] = find("match").value; }
    const body = chosen.type === "" ? undefined : find("body").value;
    if (body !== undefined) { headers["Content-Type"] = chosen.type; }
    say("status", "Asking…");
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), 30000);
    try {
      const answer = await fetch(path, {
        method: chosen.verb, headers, body, credentials: "omit", cache: "no-store", signal: patience.signal });
      say("status", `${answer.status} ${answer.statusText}`);
      say("headers", [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n"));
      say("result", readable(await answer.text()));
      find("answered").hidden = false;
    } catch (failure) {
      say("status", "No answer: " + failure.message);
      find("answered").hidden = true;
    } finally {
      clearTimeout(timer);
    }
    find("answer").focus();
  }

  function readable(text) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return text.slice(0, 100000);
    }
  }

  find("sign-in").addEventListener("click", () =>
    signIn().catch((failure) => say("state", "Signing in failed: " + failure.message)));
  find("sign-out").addEventListener("click", () => forget("You are not signed in."));
  find("operation").addEventListener("change", choose);
  find("request").addEventListener("submit", send);
  find("send").disabled = false;
  addEventListener("hashchange", () => take(location.hash.slice(1)));
  take(location.hash.slice(1));
  comeBack()
    .catch((failure) => say("state", "Signing in failed: " + failure.message))
    .finally(show);
})();
