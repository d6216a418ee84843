package dev.rigsmith.domain.remove;

import java.util.List;
import java.util.Optional;

/**
 * A template of the user's.
 *
 * @param places its directories and files, as the user knows them
 * @param behind the Containerfile of the template that shows once this one is gone, as the user knows it
 */
public record OwnTemplate(List<String> places, Optional<String> behind) {

    public OwnTemplate {
        places = List.copyOf(places);
    }
}
