"use strict";

/*
 * Signs in at Keycloak by authorisation code with PKCE (RFC 7636) and sends requests to this gateway. The tokens live in
 * this closure alone. While the browser is at Keycloak, sessionStorage holds what it comes back to: the verifier of the
 * sign-in and what stands in the form.
 */
(() => {
  const find = (id) => document.getElementById(id);
  const { realm, client } = find("session").dataset;
  const endpoint = `${realm}/protocol/openid-connect`;
  const returnTo = location.origin + "/docs/try-it";
  const UNDER_WAY = "lgds-sign-in";
  const MOST = 100000;
  const FIELDS = ["operation", "path", "match", "body"];
  let token = null;
  /** Tells Keycloak who signs out; outlives the token, as Keycloak's session does. */
  let identity = null;
  let stream = null;

  const base64url = (bytes) =>
    btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

  const say = (id, text) => { find(id).textContent = text; };

  function show() {
    find("sign-in").hidden = token !== null;
    find("sign-out").hidden = identity === null;
  }

  /** What is kept while the browser is elsewhere. */
  function leave(address, about) {
    const form = Object.fromEntries(FIELDS.map((field) => [field, find(field).value]));
    sessionStorage.setItem(UNDER_WAY, JSON.stringify({ ...about, form }));
    location.assign(address);
  }

  async function signIn() {
    const verifier = random();
    const state = random();
    const challenge = base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
    leave(`${endpoint}/auth?` + new URLSearchParams({
      response_type: "code", client_id: client, redirect_uri: returnTo, scope: "openid", state,
      code_challenge: challenge, code_challenge_method: "S256",
    }), { verifier, state });
  }

  /** Ends Keycloak's session too: else whoever signs in next on this machine would act as this person. */
  function signOut() {
    const state = random();
    leave(`${endpoint}/logout?` + new URLSearchParams({
      id_token_hint: identity, client_id: client, post_logout_redirect_uri: returnTo, state,
    }), { state });
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
    fill(begun.form);
    if (begun.verifier === undefined) {
      say("state", "You are signed out.");
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
    identity = got.id_token;
    const who = nameIn(identity);
    say("state", `You are signed in as ${who} for ${Math.round(got.expires_in / 60)} minutes.`);
    setTimeout(() => {
      token = null;
      say("state", `Your token has ended. Sign in again to go on as ${who}.`);
      show();
    }, got.expires_in * 1000);
  }

  /** For showing alone: nothing is decided by it here, so its signature does not matter. */
  function nameIn(idToken) {
    const claims = idToken.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    const read = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(claims), (one) => one.charCodeAt(0))));
    return read.preferred_username || read.name || read.sub;
  }

  function fill(form) {
    take(form.operation);
    FIELDS.slice(1).forEach((field) => { find(field).value = form[field]; });
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
    stream?.abort();
    find("answered").hidden = true;
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
    const timer = setTimeout(() => patience.abort(new Error("nothing came within 30 seconds")), 30000);
    try {
      const answer = await fetch(path, {
        method: chosen.verb, headers, body, credentials: "omit", cache: "no-store", signal: patience.signal });
      const told = `${answer.status} ${answer.statusText}`;
      say("status", told);
      say("headers", [...answer.headers].map(([name, value]) => `${name}: ${value}`).join("\n"));
      say("result", "");
      find("answered").hidden = false;
      find("answer").focus();
      if ((answer.headers.get("Content-Type") || "").startsWith("text/event-stream")) {
        clearTimeout(timer);
        await follow(answer, patience, told);
      } else {
        say("result", readable(await answer.text()));
      }
    } catch (failure) {
      say("status", "No answer: " + failure.message);
      find("answered").hidden = true;
      find("answer").focus();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Shows a stream as it comes, the newest of it where there is much, until it ends or its reader has had enough. */
  async function follow(answer, listening, told) {
    stream = listening;
    find("stop").hidden = false;
    say("status", told + ", listening…");
    let shown = "";
    try {
      for (const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader(); ;) {
        const { done, value } = await reader.read();
        if (done) { break; }
        shown = (shown + value).slice(-MOST);
        say("result", shown);
      }
      say("status", told + ". The stream has ended.");
    } catch (failure) {
      say("status", told + (listening.signal.aborted ? ". You stopped listening." : ". It broke off: " + failure.message));
    } finally {
      if (document.activeElement === find("stop")) { find("answer").focus(); }
      if (stream === listening) {
        stream = null;
        find("stop").hidden = true;
      }
    }
  }

  function readable(text) {
    try {
      return JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      return text.slice(0, MOST);
    }
  }

  find("sign-in").addEventListener("click", () =>
    signIn().catch((failure) => say("state", "Signing in failed: " + failure.message)));
  find("sign-out").addEventListener("click", signOut);
  find("stop").addEventListener("click", () => stream?.abort());
  find("operation").addEventListener("change", choose);
  find("request").addEventListener("submit", send);
  find("send").disabled = false;
  addEventListener("hashchange", () => take(location.hash.slice(1)));
  take(location.hash.slice(1));
  const wasAway = new URLSearchParams(location.search).has("state");
  comeBack()
    .catch((failure) => say("state", "Signing in failed: " + failure.message))
    .finally(() => {
      show();
      // Whoever comes back from Keycloak by keyboard is where they left.
      if (wasAway) { (token === null ? find("sign-in") : find("sign-out")).focus(); }
    });
})();
