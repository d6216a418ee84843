package dev.rigsmith.domain.add;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rigsmith.domain.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @Test
    void what_may_be_secret_is_never_shown() {
        WebAddress address = WebAddress.parse("https://me:s3cr3t@example.com:8443/a/b.tar?token=t0k3n#part");
        assertThat(address).hasToString("https://example.com:8443/a/b.tar");
        assertThat(address.target()).isEqualTo("https://example.com:8443/a/b.tar?token=t0k3n");
        assertThat(address.credentials()).contains("me:s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.com, https://example.com/",
        "HTTP://example.com/A, http://example.com/A",
        "http://127.0.0.1:8080/x?y=/?, http://127.0.0.1:8080/x",
        "https://[::1]:5000/x%20y, https://[::1]:5000/x%20y"
    })
    void an_address_is_read(String text, String shown) {
        assertThat(WebAddress.parse(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://",
                "https:///x",
                "https://a b/",
                "https://h/a b",
                "https://h/%2",
                "https://h:x/",
                "http://u:p@w@h/x",
                "https://h/\n",
                "https://-h/x"
            })
    void what_is_malformed_is_refused_without_quoting_it(String text) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> WebAddress.parse(text))
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain(text));
    }

    @Test
    void a_protected_connection_never_leads_to_one_that_is_not() {
        WebAddress plain = WebAddress.parse("http://a/x");
        WebAddress secure = WebAddress.parse("https://a/x");
        assertThat(secure.mayLeadTo(plain)).isFalse();
        assertThat(secure.mayLeadTo(secure)).isTrue();
        assertThat(plain.mayLeadTo(secure)).isTrue();
        assertThat(plain.mayLeadTo(plain)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://a/y, true",
        "https://A/y, true",
        "https://b/y, false",
        "https://a:444/y, false",
        "http://a/y, false"
    })
    void only_the_server_that_was_meant_sees_the_password(String next, boolean given) {
        WebAddress from = WebAddress.parse("https://me:s3cr3t@a/x");
        assertThat(WebAddress.parse(next).asRedirectOf(from).credentials().isPresent())
                .isEqualTo(given);
    }
}
