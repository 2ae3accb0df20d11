package nl.buurtkanaal.figures;

/** What was counted in one year of how people were heard; raw, so not for showing as it is. */
record YearFigures(int year, int reports, int objections, int complaints) {
}
