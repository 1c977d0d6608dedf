import type { Crumb, PageModel } from "#src/platform/public-page.ts";
import { errorModel } from "../pages/errors.tsx";
import { localeOfPath } from "../paths.ts";
import type { SiteSettings } from "../settings.ts";

/**
 * Fits a page into a site beside the municipality's, which has a menu of its own instead of the national tree: a list that it
 * neither fills nor has in its menu is none of its pages, and the way from home goes by its menu.
 */
export function fitPage(model: PageModel, settings: SiteSettings, path: string): PageModel {
  const { menu } = settings;
  if (!menu) return model;
  if (model.isEmptyList && !menu.some(({ href }) => href === path)) return errorModel(404, localeOfPath(path));
  const kept = model.breadcrumb.flatMap((crumb, index): Crumb[] => {
    const { href } = crumb;
    if (href === undefined || index === model.breadcrumb.length - 1) return [crumb];
    const above = menu.find((entry) => href === entry.href || href.startsWith(`${entry.href}/`));
    return above ? [{ href, label: above.href === href ? above.label : crumb.label }] : [];
  });
  return { ...model, breadcrumb: kept };
}
