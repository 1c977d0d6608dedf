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
