package org.throughline.engine.action;

/**
 * One who acts or is acted upon, in a sentence.
 *
 * @param noun the token that names it
 * @param entity index into the article's entities, -1 if it is none of them
 */
record Party(int noun, int entity, ActorCodes.Code code) {
    boolean isKnown() {
        return entity >= 0 || !code.country().isEmpty();
    }

    boolean isSame(Party other) {
        boolean sameEntity = entity >= 0 && entity == other.entity;
        boolean sameState = !code.country().isEmpty() && code.country().equals(other.code.country());
        return sameEntity || (sameState && (code.sector().equals(other.code.sector()) || entity == other.entity));
    }

    boolean isOfSameState(Party other) {
        return isSame(other) || (!code.country().isEmpty() && code.country().equals(other.code.country()));
    }

    Party inState(String country) {
        return code.country().isEmpty() && !code.sector().isEmpty()
                ? new Party(noun, entity, new ActorCodes.Code(country, code.sector()))
                : this;
    }
}
