import hospitalBeds from './hospital-beds.json';
import pestControl from './pest-control.json';
import recruitmentDesk from './recruitment-desk.json';
import agencyRoles from './agency-roles.json';
import lifeInsurance from './life-insurance.json';
import livestreamOrders from './livestream-orders.json';
import newHomes from './new-homes.json';
import pieceRate from './piece-rate.json';
import clothesShop from './clothes-shop.json';
import estateAgentYear from './estate-agent-year.json';
import salesDevelopment from './sales-development.json';
import branchDeposits from './branch-deposits.json';
import shoeShops from './shoe-shops.json';
import restaurant from './restaurant.json';
import telecomDealer from './telecom-dealer.json';
import type { Preset } from '../preset';

/** Whole plans of other trades to start from: each with tables and the lines that they come to as its examples. */
export const GALLERY: readonly Preset[] = [
  clothesShop,
  estateAgentYear,
  salesDevelopment,
  telecomDealer,
  shoeShops,
  branchDeposits,
  agencyRoles,
  lifeInsurance,
  livestreamOrders,
  newHomes,
  pieceRate,
  restaurant,
  hospitalBeds,
  pestControl,
  recruitmentDesk,
].map((json) => ({ id: json.id, json }));
