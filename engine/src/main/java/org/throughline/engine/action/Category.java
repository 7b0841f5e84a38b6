package org.throughline.engine.action;

/** The PLOVER event categories (PLOVER Exchange, event ontology of 2021, successor of CAMEO). */
public enum Category {
    AGREE,
    CONSULT,
    SUPPORT,
    COOPERATE,
    AID,
    CONCEDE,
    RETREAT,
    INVESTIGATE,
    DEMAND,
    DISAPPROVE,
    REJECT,
    THREATEN,
    PROTEST,
    CRIME,
    SANCTION,
    COERCE,
    MOBILIZE,
    ASSAULT,
    FIGHT,
    STATEMENT,
    APPEAL
}
