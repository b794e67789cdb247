package kharcha.signin;

import com.yubico.webauthn.CredentialRepository;
import com.yubico.webauthn.RegisteredCredential;
import com.yubico.webauthn.data.ByteArray;
import com.yubico.webauthn.data.PublicKeyCredentialDescriptor;
import com.yubico.webauthn.data.exception.Base64UrlException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kharcha.account.Account;
import kharcha.account.Passkey;
import org.jspecify.annotations.Nullable;

/** The passkeys of the one account that a ceremony is about, as the library asks for them. */
record KnownCredentials(@Nullable Account account, List<Passkey> passkeys) implements CredentialRepository {
    static final String NAME = "member";

    static ByteArray bytes(String base64url) {
        try {
            return ByteArray.fromBase64Url(base64url);
        } catch (Base64UrlException e) {
            throw new IllegalArgumentException("no base64url", e);
        }
    }

    private Optional<ByteArray> handle() {
        return Optional.ofNullable(account).map(it -> new ByteArray(it.handle()));
    }

    @Override
    public Set<PublicKeyCredentialDescriptor> getCredentialIdsForUsername(String username) {
        return passkeys.stream()
                .map(passkey -> PublicKeyCredentialDescriptor.builder()
                        .id(bytes(passkey.credential()))
                        .build())
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<ByteArray> getUserHandleForUsername(String username) {
        return handle();
    }

    @Override
    public Optional<String> getUsernameForUserHandle(ByteArray userHandle) {
        return handle().filter(userHandle::equals).map(_ -> NAME);
    }

    @Override
    public Optional<RegisteredCredential> lookup(ByteArray credentialId, ByteArray userHandle) {
        return lookupAll(credentialId).stream()
                .filter(credential -> credential.getUserHandle().equals(userHandle))
                .findFirst();
    }

    @Override
    public Set<RegisteredCredential> lookupAll(ByteArray credentialId) {
        return passkeys.stream()
                .filter(passkey -> bytes(passkey.credential()).equals(credentialId))
                .map(passkey -> RegisteredCredential.builder()
                        .credentialId(credentialId)
                        .userHandle(handle().orElseThrow())
                        .publicKeyCose(new ByteArray(passkey.publicKey()))
                        .signatureCount(passkey.uses())
                        .build())
                .collect(Collectors.toSet());
    }
}
