import { DefaultTemplate } from "@payloadcms/next/templates";
import { Gutter } from "@payloadcms/ui";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";

/** The desk's menu and header around a screen of ours. */
export function DeskFrame({ view, children }: { view: AdminViewServerProps; children: ReactNode }) {
  const { req, permissions, visibleEntities, locale } = view.initPageResult;
  const { user, payload, i18n } = req;
  const { params, searchParams } = view;
  return (
    <DefaultTemplate
      {...{ i18n, payload, permissions, req, visibleEntities }}
      {...(locale && { locale })}
      {...(params && { params })}
      {...(searchParams && { searchParams })}
      {...(user && { user })}
    >
      <Gutter className="arengo-screen">{children}</Gutter>
    </DefaultTemplate>
  );
}

/** In place of a screen that somebody may not see: the sentence is the heading, so that nobody lands on a page without one. */
export function Refusal({ children }: { children: string }) {
  return (
    <div role="alert">
      <h1>{children}</h1>
    </div>
  );
}
