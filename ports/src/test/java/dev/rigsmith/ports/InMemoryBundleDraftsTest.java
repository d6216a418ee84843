package dev.rigsmith.ports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rigsmith.domain.bundle.BundleMember;
import dev.rigsmith.domain.context.Octets;
import java.util.Map;

class InMemoryBundleDraftsTest extends BundleDraftsContract {

    private final InMemoryBundleDrafts drafts = new InMemoryBundleDrafts();

    @Override
    protected BundleDrafts drafts() {
        return drafts;
    }

    @Override
    protected Map<BundleMember, Octets> bundle(String file) {
        return drafts.bundle(file);
    }

    @Override
    protected void directory(String name) {
        drafts.directory(name);
    }

    @Override
    protected void checkThatNothingIsLeft() {
        assertThat(drafts.open()).isZero();
    }
}
