import type { ChosenSite } from "../sites/sites-of-reader.ts";
import { statisticsDeskMessages } from "./messages.ts";
import { type AskedFigures, everySite } from "./read-view.ts";

/** The days, what they are compared with, and the sites that are summed. */
export function DashboardForm(props: {
  asked: AskedFigures;
  sites: readonly ChosenSite[];
  today: string;
  language: string;
}) {
  const { asked, sites, today, language } = props;
  const say = statisticsDeskMessages(language);
  const chosen = new Set(asked.sites.map(({ key }) => key));
  const isAll = sites.length > 1 && chosen.size === sites.length;
  return (
    <form className="arengo-form arengo-figures arengo-period" method="get" action="/admin/statistiche">
      <label>
        {say("form.from")}
        <input type="date" name="dal" defaultValue={asked.period.from} max={today} required />
      </label>
      <label>
        {say("form.until")}
        <input type="date" name="al" defaultValue={asked.period.until} max={today} required />
      </label>
      <label>
        {say("form.against")}
        <select name="confronto" defaultValue={asked.comparison}>
          <option value="prima">{say("form.before")}</option>
          <option value="anno">{say("form.year")}</option>
        </select>
      </label>
      {sites.length > 1 && (
        <fieldset className="arengo-choices">
          <legend>{say("form.sites")}</legend>
          {sites.map(({ key, name }) => (
            <label key={key}>
              <input type="checkbox" name="site" value={key} defaultChecked={!isAll && chosen.has(key)} />
              {name}
            </label>
          ))}
          <label>
            <input type="checkbox" name="site" value={everySite} defaultChecked={isAll} />
            {say("dash.all")}
          </label>
        </fieldset>
      )}
      <button type="submit">{say("form.show")}</button>
    </form>
  );
}
