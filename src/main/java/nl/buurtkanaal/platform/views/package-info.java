/**
 * Pages from templates: Handlebars read once by our own reader, written straight to bytes from the components of records, with what stands
 * around every page. Functions in templates format, they never query. Tables: none.
 */
package nl.buurtkanaal.platform.views;
