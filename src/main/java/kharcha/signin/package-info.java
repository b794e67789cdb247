/**
 * How people get in: registration, log-in, passwords, passkeys, second steps, links, and the letters about it. The only place
 * for what cryptography of people needs.
 *
 * <p>Imports: everything up to web. May use: the JDK, Bouncy Castle (Argon2), zxcvbn, webauthn-server-core, java-otp, qrcodegen,
 * nimbus-jose-jwt.
 */
@NullMarked
package kharcha.signin;

import org.jspecify.annotations.NullMarked;
